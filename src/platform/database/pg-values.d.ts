declare module 'pg/lib/utils.js' {
  interface Values {
    /** A value of JavaScript as the driver sends it for a parameter. */
    readonly prepareValue: (value: unknown) => Buffer | string | null
  }
  const values: Values
  export default values
}

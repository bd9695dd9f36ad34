/** Why the embedded database cannot be started, stopped or reached, in a sentence that says what to do. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault'
}

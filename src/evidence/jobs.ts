/** What this room does later, or when it hears of something. */
export { jobs } from './quality/commands.ts'

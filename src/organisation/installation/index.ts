export { linkWorkers, settleIn } from './commands.ts'
export type { Installation } from './model.ts'
export { parseInstallation } from './parse.ts'

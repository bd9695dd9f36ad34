export { canonical } from './canonical.ts'
export { openDoor } from './runner.ts'

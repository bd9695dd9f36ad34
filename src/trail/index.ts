export { canonical } from './canonical.ts'
export { bodiesAt } from './store.ts'
export { openDoor } from './runner.ts'

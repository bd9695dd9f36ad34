export { extractOf, PLANTED_FILE, type Piece } from './extract.ts'
export { childOf, type MadeChild } from './child.ts'
export type { Plan, Planted } from './model.ts'
export { isSize, planFor, SIZES, USUAL_DAY, USUAL_SEED, type Size } from './plan.ts'

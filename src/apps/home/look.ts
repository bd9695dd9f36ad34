import type { Actor, Moment } from '../../access/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Found } from './model.ts'

/** A look into one matter, under the actor's own sight: what there is to do, and what is good to know. */
export type Look = (transaction: Transaction, actor: Actor, moment: Moment) => Promise<Found>

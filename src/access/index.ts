export { holds, isMachine, type Actor } from './actor.ts'
export {
  defineCommand,
  defineQuery,
  type Command,
  type Door,
  type Json,
  type Query,
  type TrailNote,
} from './door.ts'
export type { Moment } from './moment.ts'
export { anybody, onlyMachines, onlyRoles, onlyRolesAndMachines, type Access, type Policy } from './policy.ts'
export {
  MACHINES,
  MACHINES_WITH_SIGHT_OF_ALL,
  ROLE_NAMES,
  ROLES,
  ROLES_WITH_SIGHT_OF_ALL,
  isRole,
} from './roles.ts'
export type { Machine, Role } from './roles.ts'
export {
  defineDownload,
  definePage,
  definePost,
  type Around,
  type Download,
  type FormInput,
  type Next,
  type Page,
  type Post,
  type ViewProps,
} from './page.ts'

export { holds, isMachine, type Actor } from './actor.ts'
export type { Arrival, Arriving, Sitter } from './arriving.ts'
export {
  defineCommand,
  defineQuery,
  defineQuickCommand,
  type Command,
  type Door,
  type Json,
  type Query,
  type QuickCommand,
  type TrailNote,
} from './door.ts'
export { askFor, defineJob, type Job, type JobGround } from './job.ts'
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
  defineQuickPost,
  type Around,
  type Download,
  type FormInput,
  type Next,
  type Page,
  type Post,
  type Prepare,
  type ViewProps,
  type Workshop,
} from './page.ts'
export { findActorByLogin } from './store.ts'
export { inviteFirstAdministrator } from './people/first/commands.ts'
export { openAdministrators } from './people/first/store.ts'
export { closeAccount, reopenAccount } from './people/commands.ts'
export { lineAbove, type Above } from './people/line/store.ts'
export { STANDING_CHANGED } from './people/news.ts'
export { nameDeputy, endDeputy } from './people/deputies/commands.ts'
export { endedOn } from './people/deputies/rules.ts'
export { deputiesOf, type NamedDeputy } from './people/deputies/store.ts'
export { accountQuery } from './people/query.ts'
export { grantRole, endRole } from './people/roles/commands.ts'
export { onePerson, personField, type Account } from './people/model.ts'
export { findAccount, findAccountToChange, insertPerson, updateWorker } from './people/store.ts'
export { insertDeputy } from './people/deputies/store.ts'
export { insertRole } from './people/roles/store.ts'
export { hashPassword } from './session/password.ts'
export { insertPassword, letSit } from './session/store.ts'
export { sayRoles, statusOf, STATUS_COLOURS, STATUS_NAMES, type Status } from './people/words.ts'

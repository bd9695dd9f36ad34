import * as access from '../../access/index.ts'
import { linkWorker as link, unlinkWorker as unlink } from './worker/commands.ts'
import { withSightRenewed } from './sight.ts'

// Whoever changes what somebody is changes which children that person needs to know of.
export const grantRole = withSightRenewed(access.grantRole)
export const endRole = withSightRenewed(access.endRole)
export const closeAccount = withSightRenewed(access.closeAccount)
export const reopenAccount = withSightRenewed(access.reopenAccount)
export const linkWorker = withSightRenewed(link)
export const unlinkWorker = withSightRenewed(unlink)

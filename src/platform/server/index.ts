export { connectionAs, withClient, type Address, type Connection } from './connection.ts'
export { ServerFault } from './fault.ts'
export { BACKUP, DATABASE, JOBS, OWNER, PROGRAM, ensureDatabase, ensureRoles } from './roles.ts'
export { openServer, type Server } from './server.ts'

import { ROLE_NAMES } from '../../access/index.ts'
import { REPORT_LIFECYCLE } from './lifecycle.ts'
import { REPORT_STEPS } from './model.ts'

/** The life of a version of a report as a diagram and a table, made from the table that the program decides by. */
export function reportLifecycleText(): string {
  const arrows = REPORT_STEPS.flatMap((step) => {
    const { from, to } = REPORT_LIFECYCLE[step]
    return from.map((status) => `  ${status} --> ${to}: ${step}`)
  })
  const rows = REPORT_STEPS.map((step) => {
    const { roles, button, bySecondPerson } = REPORT_LIFECYCLE[step]
    const who = roles.map((role) => ROLE_NAMES[role]).join(', ')
    return `| ${step} | ${who} | ${bySecondPerson ? 'had no hand in this version' : ''} | ${button} |`
  })
  const diagram = ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...arrows, '```'].join('\n')
  const table = ['| step | by | who | button |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return `## A version of a report\n\n${diagram}\n\n${table}\n`
}

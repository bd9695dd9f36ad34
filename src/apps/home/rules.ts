import {
  URGENCIES,
  type Fact,
  type Found,
  type Home,
  type Section,
  type Task,
  type Urgency,
} from './model.ts'

/** Several looks as one, in their order. */
export function together(looks: readonly Found[]): Found {
  return {
    tasks: looks.flatMap(({ tasks }) => tasks),
    facts: looks.flatMap(({ facts }) => facts),
    children: [...new Set(looks.flatMap(({ children }) => children))],
  }
}

/** Tasks with the most urgent first; of the same urgency they stay as they were. */
export function byUrgency(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => rank(a.urgency) - rank(b.urgency))
}

/** The sections of a home, the one with the most urgent task first. What an earlier one says, no later one repeats. */
export function homeOf(sections: readonly Section[], children: Home['children']): Home {
  const ordered = sections
    .map((section) => ({ ...section, tasks: byUrgency(section.tasks) }))
    .toSorted((a, b) => mostUrgent(a) - mostUrgent(b))
  return { sections: withoutRepeats(ordered), children }
}

function withoutRepeats(sections: readonly Section[]): Section[] {
  return sections.map((section, place) => {
    const said = new Set(sections.slice(0, place).flatMap(textsOf))
    return {
      ...section,
      tasks: section.tasks.filter((task) => !said.has(textOfTask(task))),
      facts: section.facts.filter((fact) => !said.has(textOfFact(fact))),
    }
  })
}

function textsOf({ tasks, facts }: Section): string[] {
  return [...tasks.map(textOfTask), ...facts.map(textOfFact)]
}

function textOfTask({ title, href }: Task): string {
  return `${title} ${href}`
}

function textOfFact({ key, lines }: Fact): string {
  return `${key} ${lines.join(' ')}`
}

function mostUrgent({ tasks }: Section): number {
  return Math.min(URGENCIES.length, ...tasks.map(({ urgency }) => rank(urgency)))
}

function rank(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency)
}

import { classNames, isGiven, type Content, type Sparse, type Styled } from './attributes.ts'

export interface Task {
  readonly title: Content
  readonly href?: string
  readonly hint?: Content
  /** A word such as "Completed", or a `Tag`. */
  readonly status: Content
  readonly statusClasses?: string
  readonly titleClasses?: string
  readonly classes?: string
}

export interface TaskListProps extends Styled {
  readonly items: Sparse<Task>
  readonly idPrefix?: string
}

/** The steps of a longer piece of work, each with how far it is. */
export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...attributes}>
      {items.map((task, index) => task && listItem(task, `${idPrefix}-${index + 1}`))}
    </ul>
  )
}

function listItem(task: Task, id: string) {
  const linked = task.href !== undefined && 'govuk-task-list__item--with-link'
  return (
    <li class={classNames('govuk-task-list__item', linked, task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {taskTitle(task, id)}
        {isGiven(task.hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', task.statusClasses)} id={`${id}-status`}>
        {task.status}
      </div>
    </li>
  )
}

function taskTitle(task: Task, id: string) {
  if (task.href === undefined) return <div class={task.titleClasses}>{task.title}</div>
  return (
    <a
      class={classNames('govuk-link govuk-task-list__link', task.titleClasses)}
      href={task.href}
      aria-describedby={classNames(isGiven(task.hint) && `${id}-hint`, `${id}-status`)}
    >
      {task.title}
    </a>
  )
}

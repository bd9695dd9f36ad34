import type { Register } from '../../../register/index.ts'
import { capitalised, plural } from '../../../kernel/sentence.ts'
import { counted } from '../words.ts'
import type { Fact, Found, Task } from '../model.ts'
import { LATELY_DAYS, SOON_DAYS, type ListToday } from './rules.ts'

type Of = Pick<Register, 'code' | 'name'>

/** A register as its coordinator wants to see it in the morning. */
export function sayList(register: Of, list: ListToday, leftLately: number): Found {
  const facts = [sayCount(register, list, leftLately), sayBirthdays(list)]
  return { tasks: tasksOf(register, list), facts, children: [] }
}

function sayCount({ code, name }: Of, { all, joinedLately }: ListToday, leftLately: number): Fact {
  const moved = `${joinedLately} came on and ${leftLately} came off in the last ${LATELY_DAYS} days`
  return {
    key: `On the ${name} today`,
    lines: [capitalised(counted(all, 'child', 'children')), moved],
    link: { text: 'See list', href: `/register?register=${code}` },
  }
}

function sayBirthdays({ turningSoon, noBirthDate }: ListToday): Fact {
  const lines = [capitalised(counted(turningSoon, 'child', 'children'))]
  const unknown = `The birth date of ${counted(noBirthDate, 'child', 'children')} is not recorded`
  return {
    key: `Turn 18 within ${SOON_DAYS} days`,
    lines: noBirthDate === 0 ? lines : [...lines, unknown],
    link: null,
  }
}

interface Gap {
  readonly count: 'adult' | 'noRisk' | 'noStrand'
  readonly one: string
  readonly many: string
  readonly filter: string
  readonly hint: string
}

const GAPS: readonly Gap[] = [
  {
    ...{ count: 'adult', one: 'is 18 or older and still', many: 'are 18 or older and still', filter: '' },
    hint: 'Agree who goes on supporting them, and whether they come off the list.',
  },
  {
    ...{ count: 'noRisk', one: 'has no risk level', many: 'have no risk level', filter: '&risk=none' },
    hint: 'Nobody recorded it. Correct the stay to add it.',
  },
  {
    ...{ count: 'noStrand', one: 'has no strand', many: 'have no strand', filter: '' },
    hint: 'Nobody recorded what they are vulnerable to. Correct the stay to add it.',
  },
]

function tasksOf({ code, name }: Of, list: ListToday): Task[] {
  return GAPS.filter(({ count }) => list[count] > 0).map(({ count, one, many, filter, hint }) => ({
    title: `${counted(list[count], 'child', 'children')} ${plural(list[count], one, many)} on the ${name}`,
    href: `/register?register=${code}${filter}`,
    hint,
    status: 'To do',
    urgency: 'next',
  }))
}

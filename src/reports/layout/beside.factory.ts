import type { Sources, InsideFacts } from '../facts.ts'
import { countRound } from '../../analysis/cut/count.ts'
import { foundCase, foundEarlier, foundRound } from '../../analysis/cut/found.factory.ts'
import type { FoundAnswer, FoundChild } from '../../analysis/cut/found.ts'
import { groupsOf } from '../../analysis/representation/groups.ts'
import { storySources } from '../story.factory.ts'

/** A round with everything that is set side by side: first views, a moderation, one large team, its list, a round before. */
export function unlikeSources(): Sources {
  const sources = storySources()
  const { figures } = countRound(
    foundRound({
      cases: casesOfOneTeam(),
      answers: answersFrom(1),
      list: listOfTwoTeams(),
      earlier: [foundEarlier({ cases: [11, 12].map((each) => foundCase(each)), answers: answersFrom(11) })],
    }),
  )
  return { ...sources, cut: { ...sources.cut, figures } }
}

function casesOfOneTeam() {
  const verdict = (grade: 'good' | 'inadequate') => ({ grade, safeguarded: 'yes' as const })
  return foundRound().cases.map((_, place) => {
    const grade = place < 4 ? 'good' : 'inadequate'
    const second = place === 0 ? 'inadequate' : grade
    return foundCase(place + 1, {
      ...{ grade, team: 'North', firstViews: { first: verdict(grade), second: verdict(second) } },
      moderated: place === 7 ? { first: verdict('inadequate'), second: verdict('good') } : null,
    })
  })
}

function answersFrom(position: number): FoundAnswer[] {
  return [position, position + 1].map((each) => ({
    ...{ case: foundCase(each).id, topic: 'chronology', question: 'upToDate' },
    ...{ answer: each % 2 === 0 ? 'no' : 'yes', mark: null },
  }))
}

function listOfTwoTeams(): FoundChild[] {
  const unknown = { ageYears: null, sex: null, ethnicity: null, strands: [] }
  return Array.from({ length: 20 }, (_, place) => {
    const team = place < 8 ? 'North' : 'South'
    return { child: foundCase(place + 1).child, groups: groupsOf({ ...unknown, team }) }
  })
}

/** How many audits stand in each half of the grades. */
export function gradesOf({ figures }: InsideFacts): number[] {
  return figures.difference === null ? [] : [figures.difference.betterCount, figures.difference.weakerCount]
}

import { definePage, holds, type ViewProps } from '../../../access/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { Button, ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import type { Calibration } from '../../calibration/model.ts'
import { seesSpread } from '../../calibration/rules.ts'
import { calibrationsQuery, type CalibrationsSeen } from './query.ts'

export const calibrationsPage = definePage({
  path: '/calibrations',
  query: calibrationsQuery,
  title: () => 'Calibration',
  width: 'full',
  view: Calibrations,
})

function Calibrations({ seen, actor }: ViewProps<CalibrationsSeen>) {
  return (
    <>
      <h1 class="govuk-heading-l">Calibration</h1>
      <p class="govuk-body">
        Several auditors grade the same invented case, without seeing each other. What comes of it is how far
        apart they are, never who gave what, and no figure of a round counts it.
      </p>
      {holds(actor, 'auditLead') && <Button href="/calibrations/new">Open a calibration</Button>}
      {seen.calibrations.length === 0 ? (
        <p class="govuk-body">There was no calibration yet. The audit lead opens one.</p>
      ) : (
        <ScrollRegion label="Calibrations">
          <Table
            caption="Calibrations, the newest first"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Invented case', 'Opened', 'Graded', 'Where it stands', 'For you']}
            rows={seen.calibrations.map((each) => rowOf(each, seen, holds(actor, 'auditLead')))}
          />
        </ScrollRegion>
      )}
    </>
  )
}

function rowOf(calibration: Calibration, { shipped }: CalibrationsSeen, isLead: boolean): Cell[] {
  const { id, vignette, openedOn, done, asked } = calibration
  const title = shipped.find(({ code }) => code === vignette)?.title ?? vignette
  return [
    {
      text: (
        <a class="govuk-link" href={`/calibrations/${id}`}>
          {title}
        </a>
      ),
    },
    sayDay(openedOn),
    `${done} of ${asked}`,
    standing(calibration, isLead),
    forYou(calibration),
  ]
}

function standing(calibration: Calibration, isLead: boolean): string {
  if (!calibration.isClosed) return 'Being graded'
  return seesSpread(calibration, isLead) ? 'Closed: see the spread' : 'Closed'
}

function forYou({ isAsked, hasGraded, isClosed }: Calibration): string {
  if (!isAsked) return 'You are not asked'
  if (hasGraded) return 'You have graded'
  return isClosed ? 'You did not grade' : 'Grade it'
}

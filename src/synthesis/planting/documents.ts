import { thingPlantings } from './absence.ts'
import { completePlantings, renewalPlantings } from './latest.ts'
import type { Planting } from './model.ts'
import { ofKind } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const PLAN = { which: ofKind('plan'), name: 'Risk management plan' }
const ASSESSMENT = { which: ofKind('riskAssessment'), name: 'Risk assessment' }
const CHRONOLOGY = { which: ofKind('chronologyUpdate'), name: 'Chronology' }
const NOTE = { which: ofKind('caseNote', { about: 'listing' }), name: 'Case note of the listing' }

/** What has to be on file, complete and of the time on the register. @source seed 2.3, 4, 5.5 */
export const DOCUMENT_PLANTINGS: readonly Planting[] = [
  ...thingPlantings({ standard: STANDARDS.listingRecorded, ...NOTE, onlyOne: 70 }),
  ...thingPlantings({
    ...ASSESSMENT,
    standard: STANDARDS.assessmentExists,
    onlyOne: -70,
    other: { standard: STANDARDS.assessmentComplete, ofOnlyOne: 'met' },
  }),
  ...completePlantings({ standard: STANDARDS.assessmentComplete, ...ASSESSMENT }),
  ...thingPlantings({
    ...PLAN,
    standard: STANDARDS.planExists,
    onlyOne: -40,
    other: { standard: STANDARDS.planUpdated, ofOnlyOne: 'notMet' },
  }),
  ...renewalPlantings({ standard: STANDARDS.planUpdated, ...PLAN }),
  ...completePlantings({ standard: STANDARDS.planUpdated, ...PLAN }),
  ...thingPlantings({
    ...CHRONOLOGY,
    standard: STANDARDS.chronologyExists,
    onlyOne: -40,
    other: { standard: STANDARDS.chronologyUpdated, ofOnlyOne: 'notMet' },
  }),
  ...renewalPlantings({ standard: STANDARDS.chronologyUpdated, ...CHRONOLOGY }),
]

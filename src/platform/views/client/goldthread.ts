import { initAll } from 'govuk-frontend'
import { startAutosave } from './autosave.ts'
import { startLookingAgain } from './look-again.ts'
import { startUploads } from './upload.ts'

// GOV.UK Frontend expects these from a script inside the page, which our content policy forbids
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

initAll()
startAutosave()
startLookingAgain()
startUploads()

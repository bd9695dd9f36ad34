import { initAll } from 'govuk-frontend'

// GOV.UK Frontend expects these from a script inside the page, which our content policy forbids
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

initAll()

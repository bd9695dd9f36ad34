const LARGE_BYTES = 1 << 20

/** Shows how much of large files has been sent. Small ones are sent as without scripts. */
export function startUploads(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[enctype="multipart/form-data"]'))
    form.addEventListener('submit', (event) => {
      if (sizeOf(form) < LARGE_BYTES) return
      event.preventDefault()
      send(form)
    })
}

function sizeOf(form: HTMLFormElement): number {
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((input) => [
    ...(input.files ?? []),
  ])
  return files.reduce((sum, { size }) => sum + size, 0)
}

function send(form: HTMLFormElement): void {
  const request = new XMLHttpRequest()
  const show = barIn(form)
  request.upload.addEventListener('progress', ({ loaded, total }) => show(loaded, total))
  request.addEventListener('load', () => arrive(request))
  request.addEventListener('error', () => form.submit())
  request.open('POST', form.action)
  request.send(new FormData(form))
}

/** The answer is a page: of another address, or this one with what was wrong. */
function arrive({ responseURL, responseText, status }: XMLHttpRequest): void {
  if (status === 200) return location.assign(responseURL)
  document.open()
  document.write(responseText)
  document.close()
}

function barIn(form: HTMLFormElement): (loaded: number, total: number) => void {
  const label = document.createElement('p')
  label.className = 'govuk-body'
  label.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.className = 'govuk-!-width-full'
  bar.setAttribute('aria-label', 'Sending the files')
  form.append(label, bar)
  return (loaded, total) => {
    const percent = total > 0 ? Math.round((loaded / total) * 100) : 0
    ;[bar.max, bar.value] = [100, percent]
    label.textContent = percent < 100 ? `Sent ${percent}%` : 'Sent. Reading begins.'
  }
}

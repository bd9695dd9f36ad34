import { Button, Checkboxes, FileUpload, Input } from '../../platform/views/components/index.ts'
import { choicesField, field, PostForm, problemOf, type FormState } from '../../platform/views/forms.tsx'

interface UploadFormProps {
  readonly action: string
  readonly token: string
  readonly form: FormState
  /** Sources that files came from before. */
  readonly source: string
}

/** Sends files to be tried: nothing is kept before somebody has seen what they would do. */
export function UploadForm({ action, token, form, source }: UploadFormProps) {
  const sourceField = field(form, 'source')
  return (
    <PostForm action={action} token={token} hasFile>
      <FileUpload
        name="files"
        errorMessage={problemOf(form, 'files')}
        label="Files"
        hint="CSV files (.csv, .tsv or .txt), Excel workbooks (.xlsx), XML or JSON. You can choose several at once; their order does not matter."
        multiple
        javascript
        attributes={{ accept: '.csv,.tsv,.txt,.xlsx,.xml,.json' }}
      />
      <Input
        {...sourceField}
        value={sourceField.value || source}
        label="Source"
        hint="The name of the system whose ids stand in the files, always written the same way. The same id in another source is another child."
        classes="govuk-input--width-20"
        spellcheck={false}
      />
      <Checkboxes
        {...choicesField(form, 'isFull')}
        legend="What the files hold"
        hint="Then a record that is no longer in a file is withdrawn: kept, and shown as withdrawn by its source. Leave this open for a file that holds a part, or what is new."
        items={[{ value: 'yes', text: 'This file holds everything' }]}
      />
      <Button preventDoubleClick>Try these files</Button>
    </PostForm>
  )
}

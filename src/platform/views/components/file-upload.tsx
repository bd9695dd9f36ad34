import { classNames, isGiven } from './attributes.ts'
import { descriptionOf, fieldId, LabelledField, type LabelledFieldProps } from './field.tsx'

export interface FileUploadProps extends LabelledFieldProps {
  readonly multiple?: boolean
  /** Offers a drop zone where JavaScript runs. */
  readonly javascript?: boolean
}

/** A file that is sent with the form; the form needs `enctype="multipart/form-data"`. */
export function FileUpload(props: FileUploadProps) {
  const control = <Control {...props} />
  return (
    <LabelledField field={props}>
      {props.javascript ? (
        <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">
          {control}
        </div>
      ) : (
        control
      )}
    </LabelledField>
  )
}

function Control(props: FileUploadProps) {
  const error = isGiven(props.errorMessage) && 'govuk-file-upload--error'
  return (
    <input
      class={classNames('govuk-file-upload', props.classes, error)}
      id={fieldId(props)}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={descriptionOf(props)}
      {...props.attributes}
    />
  )
}

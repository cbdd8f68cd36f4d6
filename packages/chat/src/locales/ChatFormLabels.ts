/** Every word of forms. */
export interface ChatFormLabels {
  /** `Step 2 of 3` */
  step: (step: number, count: number) => string
  next: string
  back: string
  /** The button of the last step. */
  submit: string
  cancel: string
  cancelTitle: string
  cancelText: string
  /** The answer to the question whether to cancel: no. */
  keep: string
  optional: string
  /** First entry of a select. */
  choose: string
  /** Above the list of what is wrong. */
  problems: (count: number) => string
  submitted: string
  cancelled: string
  yes: string
  no: string
  /** Nothing was given. */
  none: string
  chooseFile: string
  removeFile: (name: string) => string
}

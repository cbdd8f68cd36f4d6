import type { ChatFormLabels } from '../../locales/ChatFormLabels.ts'

/** The words of forms in English. They stand apart, so that a window without forms does not carry them. */
export const formLabels: ChatFormLabels = {
  step: (step, count) => `Step ${step} of ${count}`,
  next: 'Next',
  back: 'Back',
  submit: 'Submit',
  cancel: 'Cancel',
  cancelTitle: 'Cancel this form?',
  cancelText: 'What you have filled in is lost.',
  keep: 'Keep filling in',
  optional: 'optional',
  choose: 'Choose…',
  problems: (count) => (count === 1 ? 'One thing to mend:' : `${count} things to mend:`),
  submitted: 'Submitted',
  cancelled: 'Cancelled',
  yes: 'Yes',
  no: 'No',
  none: 'Not given',
  chooseFile: 'Choose a file',
  removeFile: (name) => `Remove ${name}`,
}

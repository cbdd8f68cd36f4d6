import { loginPage } from '../exchange/loginPage.ts'
import type { FaultDefinition } from './Fault.ts'

/** A login page with status 200, as a proxy sends it when a session has ended. */
export const htmlFault: FaultDefinition = {
  name: 'html',
  description: 'answers 200 with an HTML login page in place of the stream',
  respond: loginPage,
}

import { loginPage } from '../exchange/loginPage.ts'
import { LOGIN_PATH } from '../faults/redirectFault.ts'
import type { RouteDefinition } from './Route.ts'

/** Where `?fault=redirect` leads. */
export const loginRoute: RouteDefinition = {
  methods: ['GET'],
  path: LOGIN_PATH,
  description: 'an HTML login page: where ?fault=redirect leads',
  takesFaults: false,
  answer: loginPage,
}

export { type ScriptedRequest, type ScriptedTransport, scriptedTransport } from './testing/scriptedTransport.ts'

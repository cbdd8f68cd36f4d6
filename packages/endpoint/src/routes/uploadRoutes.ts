import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { numberParam } from '../exchange/numberParam.ts'
import type { RouteDefinition } from './Route.ts'

/** What fits into a chat. */
const DEFAULT_MAX_BYTES = 10_000_000

/** Takes a file: the field `file` of a form, or the body itself. */
export const uploadRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/backend/uploads',
  description:
    'takes a file (form field "file", or the body with ?name=): {"id", "name", "media_type", "size", "url"}; 413 over ?maxBytes=',
  takesFaults: true,
  async answer(exchange) {
    const { parts, url } = exchange
    const file = await readFile(exchange)
    const maxBytes = numberParam(url.searchParams, { name: 'maxBytes' }) ?? DEFAULT_MAX_BYTES
    if (file.bytes.length > maxBytes) {
      const message = `The file has ${file.bytes.length} bytes; ${maxBytes} are allowed.`
      throw new ApiError(message, { status: 413, code: 'file_too_large' })
    }
    const { id, name, mediaType, bytes } = parts.backend.addFile(file)
    const stored = { id, name, media_type: mediaType, size: bytes.length, url: `/backend/uploads/${id}` }
    return Response.json(stored, { status: 201 })
  },
}

/** Gives an uploaded file back, to save: it is not to run on this origin. */
export const uploadedFileRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/backend/uploads/:id',
  description: 'an uploaded file, to save',
  takesFaults: true,
  answer({ params, parts }) {
    const file = parts.backend.files.get(params.id ?? '')
    if (!file) throw new ApiError(`There is no file "${params.id}".`, { status: 404, code: 'unknown_file' })
    const name = encodeURIComponent(file.name)
    return new Response(file.bytes, {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

async function readFile({ request, bodyBytes, url }: Exchange) {
  const type = request.headers.get('content-type') ?? 'application/octet-stream'
  if (!type.startsWith('multipart/form-data')) {
    if (bodyBytes.length === 0) refuse()
    return { name: url.searchParams.get('name') ?? 'file', mediaType: type, bytes: bodyBytes }
  }
  const form = await new Response(bodyBytes, { headers: { 'content-type': type } }).formData()
  const file = form.get('file')
  if (!(file instanceof Blob)) refuse()
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, mediaType: file.type || 'application/octet-stream', bytes }
}

function refuse(): never {
  throw new ApiError('There is no file. Send a form with the field "file", or the bytes as the body.', {
    code: 'missing_file',
  })
}

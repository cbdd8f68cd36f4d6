import type { FilePart } from '../messages/ChatPart.ts'
import type { ChatPartRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { formatBytes } from './composer/formatBytes.ts'
import { FileIcon } from './icons.tsx'
import { safeUrl } from './safeUrl.ts'

/** A file of a question or an answer: a picture, or a chip with its name and size. */
export function ChatFile({ part }: ChatPartRenderProps<FilePart>) {
  const { locale } = useChatContext('ChatFile')
  const { name, url, mediaType, sizeBytes } = part
  // Inside an <img> nothing runs, whatever the picture is.
  const isPicture = mediaType.startsWith('image/') && (safeUrl(url) ?? /^(data:image\/|blob:)/i.test(url))
  const href = safeUrl(url) ?? (/^(data|blob):/i.test(url) ? url : undefined)
  // A page may not open `data:` addresses; it may save them.
  const target = safeUrl(url) ? { target: '_blank', rel: 'noopener noreferrer' } : { download: name }
  const inside = isPicture ? (
    <img src={url} alt={name} loading="lazy" />
  ) : (
    <>
      <FileIcon />
      <span data-slot="chat-file-name" dir="auto">
        {name}
      </span>
      {sizeBytes !== undefined && (
        <span data-slot="chat-file-size" dir="auto">
          {formatBytes(sizeBytes, locale)}
        </span>
      )}
    </>
  )
  const slots = { 'data-slot': 'chat-file', 'data-picture': isPicture ? '' : undefined, title: name }
  return href === undefined ? (
    <span {...slots}>{inside}</span>
  ) : (
    <a {...slots} {...target} href={href}>
      {inside}
    </a>
  )
}

import { useChatContext } from '../../react/ChatProvider.tsx'
import { CloseIcon, FileIcon, RetryIcon } from '../icons.tsx'
import type { Attachment } from './Attachment.ts'
import { type AttachmentLimits, DEFAULT_LIMITS } from './AttachmentLimits.ts'
import { formatBytes } from './formatBytes.ts'
import type { Attachments } from './useAttachments.ts'

/** The files that go with the question, and why others do not. */
export function AttachmentList({ attachments, limits }: { attachments: Attachments; limits: AttachmentLimits }) {
  const { labels, locale } = useChatContext('AttachmentList')
  const { list, refused } = attachments
  const maxBytes = limits.maxBytes ?? DEFAULT_LIMITS.maxBytes
  const maxCount = limits.maxCount ?? DEFAULT_LIMITS.maxCount
  return (
    <>
      {list.length > 0 && (
        <ul data-slot="chat-attachments" aria-label={labels.attachments}>
          {list.map((one) => (
            <AttachmentItem key={one.id} attachment={one} attachments={attachments} />
          ))}
        </ul>
      )}
      {/* The region is there before its words: only what is added to it is announced. */}
      <div data-slot="chat-attachment-problems" role="alert">
        {refused.map(({ name, problem }, index) => {
          const limit = problem === 'size' ? formatBytes(maxBytes, locale) : String(maxCount)
          return <p key={index}>{labels.fileProblem(problem, { name, limit })}</p>
        })}
        {list.map(({ id, status, file }) => {
          const detail = { name: file.name, limit: '' }
          return status === 'failed' && <p key={id}>{labels.fileProblem('failed', detail)}</p>
        })}
      </div>
    </>
  )
}

function AttachmentItem({ attachment, attachments }: { attachment: Attachment; attachments: Attachments }) {
  const { labels, locale } = useChatContext('AttachmentList')
  const { id, file, previewUrl, status, progress } = attachment
  return (
    <li data-slot="chat-attachment" data-status={status}>
      {previewUrl ? <img src={previewUrl} alt="" /> : <FileIcon />}
      <span data-slot="chat-attachment-name" title={file.name}>
        <bdi>{file.name}</bdi>
        <small dir="auto">{formatBytes(file.size, locale)}</small>
      </span>
      {status === 'failed' && (
        <button type="button" aria-label={`${labels.retry}: ${file.name}`} onClick={() => attachments.retry(id)}>
          <RetryIcon />
        </button>
      )}
      <button type="button" aria-label={labels.removeFile(file.name)} onClick={() => attachments.remove(id)}>
        <CloseIcon />
      </button>
      {status === 'uploading' && <progress value={progress} aria-label={labels.uploading(file.name)} />}
    </li>
  )
}

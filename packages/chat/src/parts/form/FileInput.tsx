import { useState } from 'react'
import { useChatContext } from '../../react/ChatProvider.tsx'
import { CloseIcon, FileIcon } from '../icons.tsx'
import type { FormFieldProps } from './FormFieldProps.ts'
import { useFormLabels } from './useFormLabels.ts'

/** A file: uploaded at once, its place is the value. */
export function FileInput({ id, field, value, onChange, shared }: FormFieldProps & { shared: object }) {
  const { chat, labels } = useChatContext('ChatForm')
  const formLabels = useFormLabels()
  const [progress, setProgress] = useState<{ name: string; share: number }>()
  const [problem, setProblem] = useState<string>()

  async function take(file: File): Promise<void> {
    setProblem(undefined)
    setProgress({ name: file.name, share: 0 })
    try {
      onChange(await chat.upload(file, { onProgress: (share) => setProgress({ name: file.name, share }) }))
    } catch {
      setProblem(labels.fileProblem('failed', { name: file.name, limit: '' }))
    }
    setProgress(undefined)
  }

  const name = typeof value === 'object' && value && 'name' in value ? String(value.name) : undefined
  if (name !== undefined) {
    return (
      <span data-slot="chat-field-file">
        <FileIcon />
        <bdi>{name}</bdi>
        <button
          id={id}
          type="button"
          data-slot="chat-icon-button"
          aria-label={formLabels.removeFile(name)}
          onClick={() => onChange(undefined)}
        >
          <CloseIcon />
        </button>
      </span>
    )
  }
  return (
    <>
      <input
        {...shared}
        type="file"
        accept={field.accept}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void take(file)
        }}
      />
      {progress && <progress value={progress.share} aria-label={labels.uploading(progress.name)} />}
      {problem !== undefined && (
        <p data-slot="chat-field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

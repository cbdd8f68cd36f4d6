import { useChatContext } from '../react/ChatProvider.tsx'

/** Props of {@link ChatWelcome}. */
export interface ChatWelcomeProps {
  /** @default labels.welcomeTitle */
  title?: string | undefined
  /** @default labels.welcomeText */
  text?: string | undefined
  /** Questions to begin with: one press asks it. */
  starters?: readonly string[] | undefined
}

/** What stands where the first answer will be. */
export function ChatWelcome({ title, text, starters = [] }: ChatWelcomeProps) {
  const { chat, labels } = useChatContext('ChatWelcome')
  return (
    <div data-slot="chat-welcome">
      <h2>{title ?? labels.welcomeTitle}</h2>
      <p>{text ?? labels.welcomeText}</p>
      {starters.length > 0 && (
        <ul>
          {starters.map((starter) => (
            <li key={starter}>
              <button type="button" data-slot="chat-starter" dir="auto" onClick={() => chat.send(starter)}>
                {starter}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

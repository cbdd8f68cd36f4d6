import type { Behaviour } from './behaviours.ts'

/** Storybook's id of a story: its group, file and export, as words joined by hyphens. */
function idOf(story: string): string {
  const [file = '', name = ''] = story.split(' ')
  const [group = '', title = ''] = file.split('/')
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
  const place = group.replaceAll('-', '')
  // A file named as its group is not named twice.
  const path = title.toLowerCase() === place ? place : `${place}-${title}`
  return `${path}--${words}`.toLowerCase()
}

/** Behaviours with the stories that show them and the tests that prove them. */
export function BehaviourTable({ behaviours }: { behaviours: readonly Behaviour[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>#</th>
          <th>behaviour</th>
          <th>stories</th>
          <th>tests</th>
        </tr>
      </thead>
      <tbody>
        {behaviours.map(({ id, says, stories, tests }) => (
          <tr key={id}>
            <td>{id}</td>
            <td style={{ minWidth: '16rem' }}>{says}</td>
            <td>
              {stories.map((story) => (
                <div key={story}>
                  <a href={`?path=/story/${idOf(story)}`} target="_top">
                    {story.split('/')[1]}
                  </a>
                </div>
              ))}
            </td>
            <td>
              {tests.map((test) => (
                <div key={test}>
                  <code style={{ fontSize: '0.75rem' }}>{test}</code>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a door costs whoever bundles it for production: minified, gzip, with all that it imports but React. */
// Sentences for developers are left out of a production build by the condition of that name (`#explain`).
const modifyEsbuildConfig = (config) => ({ ...config, conditions: ['production'] })
const REACT = ['react', 'react-dom']

module.exports = [
  {
    name: 'event-stream: useEventStream',
    path: 'packages/event-stream/dist/index.js',
    import: '{ useEventStream }',
    ignore: REACT,
    limit: '4.9 kB',
  },
  {
    name: 'event-stream/core: createEventStream',
    path: 'packages/event-stream/dist/core.js',
    import: '{ createEventStream }',
    limit: '4.9 kB',
  },
  {
    name: 'typewriter: useTypewriter',
    path: 'packages/typewriter/dist/index.js',
    import: '{ useTypewriter }',
    ignore: REACT,
    limit: '2 kB',
  },
  {
    name: 'markdown: StreamingMarkdown with its parser',
    path: 'packages/markdown/dist/index.js',
    import: '{ StreamingMarkdown }',
    ignore: REACT,
    limit: '17 kB',
  },
  {
    name: 'chat/plain: ChatWindow and one format, until the first paint',
    path: 'packages/chat/dist/plain.js',
    import: '{ ChatWindow, openAIChat }',
    ignore: [...REACT, './latePieces.js'],
    limit: '34.8 kB',
  },
  {
    name: 'chat: ChatWindow with Markdown and one format, until the first paint',
    path: 'packages/chat/dist/index.js',
    import: '{ ChatWindow, openAIChat }',
    ignore: [...REACT, './latePieces.js'],
    limit: '51.9 kB',
  },
  {
    name: 'chat/plain: ChatWindow and one format, all of it',
    path: 'packages/chat/dist/plain.js',
    import: '{ ChatWindow, openAIChat }',
    ignore: REACT,
    limit: '42.8 kB',
  },
  {
    name: 'chat/headless: useChat and one format',
    path: 'packages/chat/dist/headless.js',
    import: {
      'packages/chat/dist/headless.js': '{ useChat }',
      'packages/chat/dist/formats.js': '{ openAIChat }',
    },
    ignore: REACT,
    limit: '14.9 kB',
  },
  {
    name: 'chat/formats: openAIChat',
    path: 'packages/chat/dist/formats.js',
    import: '{ openAIChat }',
    limit: '1.3 kB',
  },
  {
    name: 'chat/formats: openAIResponses',
    path: 'packages/chat/dist/formats.js',
    import: '{ openAIResponses }',
    limit: '1.9 kB',
  },
  {
    name: 'chat/formats: anthropicMessages',
    path: 'packages/chat/dist/formats.js',
    import: '{ anthropicMessages }',
    limit: '1.9 kB',
  },
  {
    name: 'chat/formats: uiMessageStream',
    path: 'packages/chat/dist/formats.js',
    import: '{ uiMessageStream }',
    limit: '1.8 kB',
  },
  {
    name: 'chat/formats: ollama',
    path: 'packages/chat/dist/formats.js',
    import: '{ ollama }',
    limit: '0.85 kB',
  },
  {
    name: 'chat/formats: jsonEnvelope',
    path: 'packages/chat/dist/formats.js',
    import: '{ jsonEnvelope }',
    limit: '1.4 kB',
  },
  {
    name: 'chat/formats: plainText',
    path: 'packages/chat/dist/formats.js',
    import: '{ plainText }',
    limit: '0.5 kB',
  },
  {
    name: 'chat/formats: autoDetect with all that it chooses from',
    path: 'packages/chat/dist/formats.js',
    import: '{ autoDetect }',
    limit: '7.1 kB',
  },
].map((door) => ({ gzip: true, modifyEsbuildConfig, ...door }))

/** Why a server cannot listen, and what to do: one or two sentences for the person at the terminal. */
export function listenErrorMessage(
  error: NodeJS.ErrnoException,
  { port, host }: { port: number; host: string },
): string {
  const another = `choose another one: pnpm endpoint --port ${port === 65535 ? 8788 : port + 1}.`
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop the program that uses it or ${another}`
    case 'EACCES':
      return `This user may not listen on port ${port}. Ports below 1024 often need more rights: ${another}`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Leave --host out to listen on 127.0.0.1.`
    default:
      return `The endpoint cannot listen on ${host}:${port} (${error.message}).`
  }
}

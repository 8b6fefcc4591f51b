/** `/logs?ids=a,b,c`: the logs of several containers, interleaved by time. */
export function SeveralLogsPage() {
  return <div />
}

import { answerRegex } from './regex-answer'
import type { RegexQuestion } from './regex-messages'

// A worker of its own: an expression that never ends is ended with it, and the log is untouched.
self.onmessage = ({ data }: MessageEvent<RegexQuestion>) => {
  self.postMessage(answerRegex(data))
}

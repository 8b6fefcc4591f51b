import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  defaultHighlightStyle,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language'
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './DockerfileEditor.module.css'
import type { WordedProblem } from './problem-words'

const darkStyle = HighlightStyle.define([
  { tag: tags.keyword, color: '#7db5ff', fontWeight: '600' },
  { tag: tags.comment, color: '#8793a2', fontStyle: 'italic' },
  { tag: tags.string, color: '#8fd19e' },
  { tag: tags.variableName, color: '#e0b97c' },
  { tag: tags.invalid, color: '#ff7b7b' },
])

/** An editor for a Dockerfile: highlighting, line numbers, problems at their lines. Tab indents; Escape, then Tab, leaves. */
export function DockerfileEditor(props: {
  text: string
  onChange: (text: string) => void
  onSave: () => void
  problems: readonly WordedProblem[]
  label: string
  /** Where a person asked to go; the count tells one wish from the next. */
  goTo: { readonly line: number; readonly turn: number } | null
}) {
  const { text, problems, goTo, label } = props
  const scheme = useComputedColorScheme('light')
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const look = useRef(new Compartment())
  const callbacks = useRef(props)
  callbacks.current = props

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is dispatched below
  useEffect(() => {
    if (!place.current) return
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          highlightActiveLine(),
          StreamLanguage.define(dockerFile),
          look.current.of(lookOf(scheme)),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
          keymap.of([
            {
              key: 'Mod-s',
              run: () => {
                callbacks.current.onSave()
                return true
              },
            },
            indentWithTab,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) callbacks.current.onChange(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === text) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } })
  }, [text])

  useEffect(() => {
    view.current?.dispatch({ effects: look.current.reconfigure(lookOf(scheme)) })
  }, [scheme])

  useEffect(() => {
    const editor = view.current
    if (editor) editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(editor.state, problems)))
  }, [problems])

  useEffect(() => {
    const editor = view.current
    if (!editor || !goTo) return
    const line = editor.state.doc.line(Math.min(goTo.line, editor.state.doc.lines))
    editor.dispatch({ selection: { anchor: line.from }, scrollIntoView: true })
    editor.focus()
  }, [goTo])

  return <div ref={place} className={classes.root} />
}

function lookOf(scheme: 'light' | 'dark') {
  return [
    EditorView.theme({}, { dark: scheme === 'dark' }),
    syntaxHighlighting(scheme === 'dark' ? darkStyle : defaultHighlightStyle),
  ]
}

function diagnosticsOf(state: EditorState, problems: readonly WordedProblem[]): Diagnostic[] {
  const at = ({ line, character }: WordedProblem['from']): number => {
    const found = state.doc.line(Math.min(line + 1, state.doc.lines))
    return Math.min(found.from + character, found.to)
  }
  return problems.map(({ from, to, severity, words }) => ({
    from: at(from),
    to: Math.max(at(from), at(to)),
    severity,
    message: words,
  }))
}

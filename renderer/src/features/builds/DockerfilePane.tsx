import { Alert, Button, Group, Menu, Skeleton } from '@mantine/core'
import { IconDeviceFloppy, IconFilePlus } from '@tabler/icons-react'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lintDockerfile } from '#shared/domain/build/lint-dockerfile'
import { ErrorNotice } from '../../components/ErrorNotice'
import { lazyPart } from '../../components/lazy/lazy-part'
import classes from './NewBuildForm.module.css'
import { ProblemList } from './ProblemList'
import { wordProblems } from './problem-words'
import { starters } from './starters'
import type { Editing } from './use-dockerfile'

const DockerfileEditor = lazyPart(async () => (await import('./DockerfileEditor')).DockerfileEditor)

const starterWords = {
  node: 'starter.node',
  python: 'starter.python',
  go: 'starter.go',
  site: 'starter.site',
  apt: 'starter.apt',
  busybox: 'starter.busybox',
} as const

/** The Dockerfile of a build, to read, change and save, with what is wrong in it. */
export function DockerfilePane(props: { path: string | null; editing: Editing; hasIgnoreFile: boolean }) {
  const { t } = useTranslation(['builds', 'dockerfile'])
  const { path, editing, hasIgnoreFile } = props
  const { file, isDirty } = editing
  const [goTo, setGoTo] = useState<{ line: number; turn: number } | null>(null)
  const settled = useDeferredValue(file.text)
  const problems = useMemo(() => {
    if (settled.trim() === '') return []
    const found = lintDockerfile(settled)
    const copies = settled.split('\n').findIndex((line) => /^\s*COPY\s+\.\s/i.test(line))
    const at = { line: copies, character: 0 }
    const advice = { code: 'no-dockerignore', severity: 'info', from: at, to: at, message: '' } as const
    return wordProblems(copies >= 0 && !hasIgnoreFile ? [...found, advice] : found, t)
  }, [settled, hasIgnoreFile, t])
  return (
    <section className={classes.pane} aria-label={t('builds:editor.label')}>
      <div className={classes.paneHead}>
        <h2 className={classes.paneTitle} data-hint={path ?? undefined}>
          {path?.split(/[/\\]/).at(-1) ?? 'Dockerfile'}{' '}
          {isDirty && <span className={classes.dirty}>{t('builds:editor.dirty')}</span>}
        </h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="default" leftSection={<IconFilePlus size={15} aria-hidden />}>
              {t('builds:starter.button')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {starters.map(({ id, text }) => (
              <Menu.Item
                key={id}
                onClick={() =>
                  editing.edit(file.text.trim() === '' ? text : `${file.text.trimEnd()}\n\n${text}`)
                }
              >
                {t(`builds:${starterWords[id]}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDeviceFloppy size={15} aria-hidden />}
          disabled={path === null || !isDirty}
          onClick={() => void editing.save()}
        >
          {t('builds:editor.save')}
        </Button>
      </div>
      {file.theirs && (
        <Alert color="orange" variant="light" role="alert" title={t('builds:editor.conflict')}>
          {t('builds:editor.conflictText')}
          <Group mt="xs" gap="xs">
            <Button size="compact-sm" variant="default" onClick={editing.takeTheirs}>
              {t('builds:editor.takeTheirs')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={editing.keepMine}>
              {t('builds:editor.keepMine')}
            </Button>
          </Group>
        </Alert>
      )}
      {file.error && <ErrorNotice error={file.error} />}
      {path !== null && file.saved === null && !file.isReading && !file.error && (
        <p className={classes.hint}>{t('builds:editor.isNew')}</p>
      )}
      <Suspense fallback={<Skeleton height="100%" />}>
        <DockerfileEditor
          text={file.text}
          onChange={editing.edit}
          onSave={() => void editing.save()}
          problems={problems}
          label={t('builds:editor.label')}
          goTo={goTo}
        />
      </Suspense>
      {file.text.trim() !== '' && (
        <ProblemList
          problems={problems}
          onGo={(line) => setGoTo((before) => ({ line, turn: (before?.turn ?? 0) + 1 }))}
        />
      )}
    </section>
  )
}

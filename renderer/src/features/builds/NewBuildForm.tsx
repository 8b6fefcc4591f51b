import { Button } from '@mantine/core'
import { IconHammer } from '@tabler/icons-react'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dockerfileFacts } from '#shared/domain/build/dockerfile-facts'
import { type BuildDraft, useBuildDraftStore } from '../../commands/build-draft-store'
import { lineOf } from '../../commands/line-of'
import { DockerLine } from '../../components/DockerLine'
import { FileDropTarget } from '../../components/drop/FileDropTarget'
import { PageHeader } from '../../components/PageHeader'
import { BuildFields } from './BuildFields'
import { type BuildForm, buildOfForm, dockerfilePath, formOfBuild } from './build-form'
import { DockerfilePane } from './DockerfilePane'
import { folderOfDrop } from './folder-of-drop'
import classes from './NewBuildForm.module.css'
import { startBuild } from './start-build'
import { useContextFacts } from './use-context-facts'
import { useDockerfile } from './use-dockerfile'

/** The form of a new build beside its Dockerfile. The docker line grows as it is filled. */
export function NewBuildForm({ draft: given }: { draft: BuildDraft | null }) {
  const { t } = useTranslation('builds')
  const [form, setForm] = useState<BuildForm>(() => formOfBuild(given?.command ?? {}))
  const [initial] = useState(given?.dockerfileText ?? null)
  const editing = useDockerfile(dockerfilePath(form), initial)
  const context = useContextFacts(form)
  const { text } = editing.file
  const facts = useMemo(() => dockerfileFacts(text), [text])
  const { draft, command, bad } = buildOfForm(form)
  const hasDockerfile = editing.file.saved !== null || text.trim() !== ''
  // What was handed over is taken once: coming back to the page later begins anew.
  useEffect(() => () => useBuildDraftStore.setState({ draft: null }), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!command) return
    if (editing.isDirty && !(await editing.save())) return
    startBuild(command)
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <PageHeader title={t('new.title')}>
        <Button
          type="submit"
          leftSection={<IconHammer size={16} aria-hidden />}
          disabled={!command || !hasDockerfile || editing.file.theirs !== null}
          data-hint-line={command ? lineOf(command) : undefined}
        >
          {editing.isDirty ? t('new.saveAndBuild') : t('new.build')}
        </Button>
      </PageHeader>
      <FileDropTarget
        words={t('drop.words')}
        onDrop={(dropped) => {
          const folder = folderOfDrop(dropped)
          if (folder !== null) setForm((before) => ({ ...before, folder }))
        }}
      />
      <div className={classes.columns}>
        <div className={classes.fields}>
          <BuildFields
            form={form}
            bad={bad}
            facts={facts}
            context={context}
            onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          />
          <DockerLine line={lineOf(draft)} />
        </div>
        <DockerfilePane
          path={dockerfilePath(form)}
          editing={editing}
          hasIgnoreFile={context.facts === null || context.facts.ignoreFile !== null}
        />
      </div>
    </form>
  )
}

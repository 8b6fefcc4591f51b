import { Autocomplete, Checkbox, Select, TagsInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { imageReferenceSchema } from '#shared/contract/ids'
import type { DockerfileFacts } from '#shared/domain/build/dockerfile-facts'
import { FoldButton } from '../../components/FoldButton'
import { HostPathField } from '../../components/host-files/HostPathField'
import { ArgRows } from './ArgRows'
import { type BuildForm, tagsOfForm } from './build-form'
import { ContextBox } from './ContextBox'
import classes from './NewBuildForm.module.css'
import { SecretRows } from './SecretRows'
import type { ContextReading } from './use-context-facts'

/** What the fields work with. */
export interface BuildFieldsProps {
  readonly form: BuildForm
  /** Fields of the command that are wrong. */
  readonly bad: ReadonlySet<string>
  readonly facts: DockerfileFacts
  readonly context: ContextReading
  readonly onChange: (change: Partial<BuildForm>) => void
}

/** The fields of a new build: simple things first, the rest folded away. */
export function BuildFields(props: BuildFieldsProps) {
  const { t } = useTranslation('builds')
  const { form, bad, facts, context, onChange } = props
  const [isMore, setIsMore] = useState(
    form.secrets.length > 0 || form.labels !== '' || form.platform !== '' || form.builder !== 'auto',
  )
  const badTag = tagsOfForm(form).find((tag) => !imageReferenceSchema.safeParse(tag).success)
  return (
    <>
      <HostPathField
        kind="folder"
        label={t('form.folder')}
        description={t('form.folderHint')}
        placeholder="/home/me/app"
        value={form.folder}
        onChange={(folder) => onChange({ folder })}
      />
      <ContextBox context={context} />
      <div className={classes.pair}>
        <Autocomplete
          label={t('form.dockerfile')}
          placeholder="Dockerfile"
          data={[...(context.facts?.dockerfiles ?? [])]}
          value={form.dockerfile}
          onChange={(dockerfile) => onChange({ dockerfile })}
          spellCheck={false}
        />
        <TagsInput
          label={t('form.tags')}
          placeholder={form.tags.length === 0 ? 'myapp:1' : ''}
          error={badTag === undefined ? undefined : t('form.badTag', { tag: badTag })}
          value={[...form.tags]}
          onChange={(tags) => onChange({ tags: tags.map((each) => each.replace(/,+$/, '')).filter(Boolean) })}
          splitChars={[',', ' ']}
          searchValue={form.typedTag}
          onSearchChange={(typedTag) => onChange({ typedTag })}
          // A tag that turns into a pill as the field is left would move the button that is being pressed.
          acceptValueOnBlur={false}
          spellCheck={false}
        />
      </div>
      <ArgRows form={form} facts={facts} onChange={onChange} />
      {facts.stages.length > 0 && (
        <Select
          label={t('form.target')}
          description={t('form.targetHint')}
          placeholder={t('form.lastStage')}
          data={[...new Set(facts.stages)]}
          value={form.target === '' ? null : form.target}
          onChange={(target) => onChange({ target: target ?? '' })}
          clearable
        />
      )}
      <div className={classes.switches}>
        <Checkbox
          label={t('form.noCache')}
          checked={form.noCache}
          onChange={(event) => onChange({ noCache: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('form.pull')}
          checked={form.pull}
          onChange={(event) => onChange({ pull: event.currentTarget.checked })}
        />
      </div>
      <FoldButton label={t('form.more')} isOpen={isMore} onToggle={() => setIsMore(!isMore)} />
      {isMore && (
        <>
          <SecretRows form={form} onChange={onChange} />
          <div className={classes.pair}>
            <Autocomplete
              label={t('form.platform')}
              placeholder={t('form.platformHint')}
              data={['linux/amd64', 'linux/arm64', 'linux/arm/v7']}
              error={bad.has('platform')}
              value={form.platform}
              onChange={(platform) => onChange({ platform })}
            />
            <Select
              label={t('form.builder')}
              data={[
                { value: 'auto', label: t('form.builderAuto') },
                { value: 'buildkit', label: 'BuildKit' },
                { value: 'classic', label: t('form.builderClassic') },
              ]}
              value={form.builder}
              onChange={(value) => onChange({ builder: toBuilder(value) })}
              allowDeselect={false}
            />
          </div>
          <Textarea
            label={t('form.labels')}
            placeholder="version=1.0"
            description={t('form.labelsHint')}
            error={bad.has('labels')}
            value={form.labels}
            onChange={(event) => onChange({ labels: event.currentTarget.value })}
            autosize
            minRows={1}
            maxRows={4}
            spellCheck={false}
          />
        </>
      )}
    </>
  )
}

function toBuilder(value: string | null): BuildForm['builder'] {
  return value === 'buildkit' || value === 'classic' ? value : 'auto'
}

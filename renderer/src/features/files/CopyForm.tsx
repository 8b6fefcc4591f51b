import { SegmentedControl, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyFiles } from '#shared/commands/container-copy'
import type { CommandOf } from '#shared/commands/index'
import { HostPathField } from '../../components/host-files/HostPathField'
import { FileForm } from './FileForm'
import classes from './files.module.css'
import { WrittenFile } from './WrittenFile'

/** Copies files out of a container, or into it (`docker cp`). */
export function CopyForm(props: { name: string; onClose: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const [direction, setDirection] = useState<'out' | 'in'>('out')
  const [inside, setInside] = useState('')
  const [outside, setOutside] = useState('')
  const [isFolder, setIsFolder] = useState(false)
  const [followsLinks, setFollowsLinks] = useState(false)
  const [keepsOwner, setKeepsOwner] = useState(false)
  const isOut = direction === 'out'
  const place = `${props.name}:${inside}`
  const command: CommandOf<'container.copy'> = {
    kind: 'container.copy',
    source: isOut ? place : outside,
    destination: isOut ? outside : place,
    ...(followsLinks ? { followLink: true } : {}),
    ...(keepsOwner && !isOut ? { archive: true } : {}),
  }
  const isRight = inside.startsWith('/') && copyFiles.schema.safeParse(command).success
  const containerField = (
    <TextInput
      label={isOut ? t('copy.from') : t('copy.into')}
      description={isOut ? t('copy.insideHint') : t('copy.toHint')}
      placeholder="/etc/nginx/nginx.conf"
      error={inside !== '' && !inside.startsWith('/') ? t('copy.absolute') : undefined}
      value={inside}
      onChange={(event) => setInside(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      data-autofocus={isOut || undefined}
    />
  )
  const hostField = (
    <HostPathField
      kind={isOut || isFolder ? 'folder' : 'file'}
      label={isOut ? t('copy.to') : t('copy.take')}
      description={isOut ? t('copy.toHint') : t('copy.takeHint')}
      placeholder={isOut ? '~/' : '~/nginx.conf'}
      value={outside}
      onChange={setOutside}
    />
  )
  return (
    <FileForm
      command={isRight ? command : null}
      verb={t('common:action.copyFiles')}
      onClose={props.onClose}
      done={(entry) => <WrittenFile entry={entry} />}
    >
      <SegmentedControl
        aria-label={t('copy.direction')}
        value={direction}
        onChange={(value) => setDirection(value === 'in' ? 'in' : 'out')}
        data={[
          { value: 'out', label: t('copy.out') },
          { value: 'in', label: t('copy.in') },
        ]}
      />
      {isOut ? containerField : hostField}
      {!isOut && (
        <Switch
          label={t('copy.folder')}
          checked={isFolder}
          onChange={(event) => setIsFolder(event.currentTarget.checked)}
        />
      )}
      {isOut ? hostField : containerField}
      <Switch
        label={t('copy.follow')}
        checked={followsLinks}
        onChange={(event) => setFollowsLinks(event.currentTarget.checked)}
      />
      {!isOut && (
        <Switch
          label={t('copy.owner')}
          checked={keepsOwner}
          onChange={(event) => setKeepsOwner(event.currentTarget.checked)}
        />
      )}
      <ul className={classes.notes}>
        <li>{isOut ? t('copy.asked') : t('copy.replaced')}</li>
      </ul>
    </FileForm>
  )
}

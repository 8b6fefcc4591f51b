import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FoldButton } from '../../components/FoldButton'
import { BasicFields } from './BasicFields'
import { hasMore } from './form/shown-form'
import { MoreFields } from './MoreFields'
import { OtherOptions } from './OtherOptions'
import { PairRows } from './PairRows'
import { PortRows } from './PortRows'
import { useRunFormAccess } from './run-form-context'
import { VolumeRows } from './VolumeRows'

/** All fields of the form: what is often needed first, the rest folded away until it is asked for or filled in. */
export function RunFields() {
  const { t } = useTranslation('run')
  const { form } = useRunFormAccess()
  const [isUnfolded, setIsUnfolded] = useState<boolean | null>(null)
  const isOpen = isUnfolded ?? hasMore(form)
  return (
    <>
      <BasicFields />
      <PortRows />
      <VolumeRows />
      <PairRows field="env" />
      <OtherOptions />
      <FoldButton label={t('more.title')} isOpen={isOpen} onToggle={() => setIsUnfolded(!isOpen)} />
      {isOpen && <MoreFields />}
    </>
  )
}

import type { ReactNode } from 'react'
import { TitledBox } from '../../components/TitledBox'
import classes from './SettingsSection.module.css'

/** A group of settings under a heading. */
export function SettingsSection(props: { title: string; children: ReactNode }) {
  return (
    <div className={classes.root}>
      <TitledBox title={props.title}>{props.children}</TitledBox>
    </div>
  )
}

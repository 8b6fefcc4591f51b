import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ProcessesTab.module.css'

/** The engine's table of processes, in the columns that it gave. */
export function ProcessTable(props: {
  titles: readonly string[]
  processes: readonly (readonly string[])[]
}) {
  const { t } = useTranslation('container')
  const pid = props.titles.indexOf('PID')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.scroller} aria-label={t('processes.table')} tabIndex={0}>
      <Table className={classes.table} stickyHeader highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {props.titles.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.processes.map((process) => (
            <Table.Tr key={process[pid] ?? process.join(' ')}>
              {props.titles.map((title, column) => (
                <Table.Td key={title} className={isCommand(title) ? classes.command : undefined}>
                  {process[column]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function isCommand(title: string): boolean {
  return title === 'CMD' || title === 'COMMAND'
}

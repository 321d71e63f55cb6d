import type { TextMessage } from './textproto.ts'

/** Components and services that have a name or an identifier, in a CycloneDX document in the text form of protobuf. */
export function countTextproto(bom: TextMessage): number {
  const subjects = messagesOf(bom, 'metadata').flatMap(metadata => messagesOf(metadata, 'component'))
  return (
    told(subjects, 'components') +
    told(messagesOf(bom, 'components'), 'components') +
    told(messagesOf(bom, 'services'), 'services')
  )
}

function told(messages: readonly TextMessage[], member: string): number {
  return messages.reduce((sum, message) => {
    const isTold = message.fields.some(
      ([name, value]) => ['name', 'purl', 'cpe'].includes(name) && 'text' in value && value.text !== '',
    )
    return sum + (isTold ? 1 : 0) + told(messagesOf(message, member), member)
  }, 0)
}

function messagesOf(message: TextMessage, field: string): readonly TextMessage[] {
  return message.fields.flatMap(([name, value]) =>
    name === field && 'message' in value ? [value.message] : [],
  )
}

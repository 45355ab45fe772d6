import { playPart } from './stories'

playPart(1)

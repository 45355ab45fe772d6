import { playPart } from './stories'

playPart(4)

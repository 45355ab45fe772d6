import { playPart } from './stories'

playPart(2)

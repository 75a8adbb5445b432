// PP-OCRv4 through its npm package: paths on the command line, one JSON line a photo on stdout, as
// tools/peers/read asks for. One thread, like every other reader that is compared.
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [packages, ...photos] = process.argv.slice(2)
const require = createRequire(path.join(packages, 'package.json'))
const load = async name => import(pathToFileURL(path.join(packages, 'node_modules', name)).href)
const { default: Ocr } = await load('@gutenye/ocr-node/build/index.js')
const ocr = await Ocr.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } })
require('sharp').concurrency(1)

for (const photo of photos) {
    const before = process.cpuUsage()
    let lines = []
    try {
        lines = await ocr.detect(photo)
    } catch (error) {
        console.error(`ppocr: ${photo}: ${error.message}`)
    }
    const { user, system } = process.cpuUsage(before)
    console.log(JSON.stringify({
        photo,
        ms: (user + system) / 1000,
        lines: lines.map(line => ({ text: line.text, confidence: line.mean, box: line.box })),
    }))
}

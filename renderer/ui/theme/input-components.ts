import {
  Checkbox,
  Combobox,
  Input,
  InputWrapper,
  NumberInput,
  Pill,
  PillsInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  MultiSelect,
  TagsInput,
  Textarea,
  TextInput,
  Autocomplete,
  NativeSelect,
  FileInput,
} from '@mantine/core'
import classes from './input.module.css'
import choice from './choice.module.css'

const heights: Record<string, string> = { xs: '28px', sm: '30px', md: '32px' }
const popup = { dropdown: classes.dropdown, option: classes.option, options: classes.options }
const field = { defaultProps: { size: 'sm' as const } }
const listed = {
  defaultProps: { size: 'sm' as const, withCheckIcon: true, checkIconPosition: 'right' as const },
  classNames: popup,
}

/** Input sizes: `xs` 28 (tool bars), `sm` 30 (panels, default), `md` 32 (forms of settings). */
export const inputComponents = {
  Input: Input.extend({
    classNames: { wrapper: classes.wrapper, input: classes.input, section: classes.section },
    vars: (_theme, { size = 'sm' }) => ({
      wrapper: { '--input-height': heights[size], '--input-fz': size === 'xs' ? '13px' : '14px' },
    }),
  }),
  InputWrapper: InputWrapper.extend({
    classNames: { label: classes.label, description: classes.description, error: classes.error },
  }),
  TextInput: TextInput.extend(field),
  Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
  NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
  NativeSelect: NativeSelect.extend(field),
  FileInput: FileInput.extend(field),
  Autocomplete: Autocomplete.extend({ ...field, classNames: popup }),
  Select: Select.extend(listed),
  MultiSelect: MultiSelect.extend({ ...listed, classNames: { ...popup, pill: classes.pill } }),
  TagsInput: TagsInput.extend({ ...field, classNames: { ...popup, pill: classes.pill } }),
  PillsInput: PillsInput.extend(field),
  Pill: Pill.extend({ defaultProps: { size: 'sm' }, classNames: { root: classes.pill } }),
  Combobox: Combobox.extend({ classNames: popup, defaultProps: { shadow: 'md' } }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', radius: 'sm' },
    classNames: {
      input: choice.box,
      icon: choice.tick,
      label: choice.label,
      body: choice.body,
      description: choice.description,
    },
  }),
  Radio: Radio.extend({
    defaultProps: { size: 'xs' },
    classNames: {
      radio: choice.radio,
      icon: choice.dot,
      label: choice.label,
      body: choice.body,
      description: choice.description,
    },
  }),
  Switch: Switch.extend({
    defaultProps: { size: 'xs', withThumbIndicator: false },
    classNames: {
      track: choice.track,
      thumb: choice.thumb,
      label: choice.label,
      body: choice.body,
      description: choice.description,
    },
  }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'xs', radius: 7, transitionDuration: 160 },
    classNames: {
      root: choice.segments,
      label: choice.segment,
      indicator: choice.thumbOfSegments,
      control: choice.control,
    },
  }),
}
